export { type PushCounts, type PushOptions, type PushProgress, push } from './neo4j/push.ts'
export { type Neo4jTarget, PushError } from './neo4j/push-error.ts'
