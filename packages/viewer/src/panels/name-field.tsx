import { type ReactElement, useId, useMemo, useState } from 'react'
import { useExplorerContext } from '../explorer-context.ts'
import { fold } from '../state/graph-index.ts'

interface Props {
  readonly label: string
  /** Id of the entity, or empty. */
  readonly value: string
  readonly onChoose: (id: string) => void
}

/** A field for one entity, with the browser's own list of suggestions; it chooses as soon as a name is whole. */
export const NameField = ({ label, value, onChoose }: Props): ReactElement => {
  const { index, nameOf, scene } = useExplorerContext()
  const id = useId()
  const [text, setText] = useState(value === '' ? '' : nameOf(value))
  const names = useMemo(() => scene.passingEntities.slice(0, 400).map((entity) => entity.name), [scene.passingEntities])
  const type = (next: string): void => {
    setText(next)
    const wanted = fold(next.trim())
    const found = index.graph.entities.find(({ name }) => fold(name) === wanted)
    if (found !== undefined && found.id !== value) onChoose(found.id)
  }
  return (
    <label>
      {label}
      <input
        className="field"
        list={id}
        value={text}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
      />
      <datalist id={id}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  )
}
