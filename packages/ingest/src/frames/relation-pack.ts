/** A relation pack as read from YAML: predicates with labels, types, frames per language, and example sentences. */
export interface RelationPack {
  readonly name: string
}
