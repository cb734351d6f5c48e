export { ModelNode, NodeId, Wire, WorkflowDocument } from './document.ts'
export { oneNodeDocument, onlyNode } from './one-node-document.ts'
