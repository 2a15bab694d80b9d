import graphology from 'graphology'
import forceAtlas2Module from 'graphology-layout-forceatlas2'
import noverlapModule from 'graphology-layout-noverlap'

/** Node gives a CommonJS module's `module.exports`, bundlers its `default`; the types know only the latter. */
const unwrap = <T>(module: T): T extends { default: infer D } ? D : T => {
  const inner = (module as { default?: unknown }).default
  return (inner ?? module) as T extends { default: infer D } ? D : T
}

type AnyGraph = InstanceType<typeof Graph>
interface Settings {
  readonly [name: string]: number | boolean
}

export const Graph = unwrap(graphology)
export const forceAtlas2 = unwrap(forceAtlas2Module) as unknown as {
  readonly inferSettings: (graph: AnyGraph) => Settings
  readonly assign: (graph: AnyGraph, options: { readonly iterations: number; readonly settings: Settings }) => void
}
export const noverlap = unwrap(noverlapModule) as unknown as {
  readonly assign: (graph: AnyGraph, options: { readonly maxIterations: number; readonly settings: Settings }) => void
}
