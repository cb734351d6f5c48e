import { NodeId, type ModelNode, type WorkflowDocument } from './document.ts'

/** The name of the only node in a document of one. */
export const onlyNode = NodeId.parse('only')

/** The document of a single model call, as the Generate page and the API start it. */
export function oneNodeDocument(model: string, values: ModelNode['values']): WorkflowDocument {
  return { format: 1, nodes: { [onlyNode]: { id: onlyNode, kind: 'model', model, values } }, wires: {} }
}
