import { contract } from '@atelier/contract'
import { isContractProcedure } from '@orpc/contract'

const patterns = routePaths(contract).map(
  (path) => new RegExp(`^/api${path.replace(/\{\+[^}]+\}/g, '.+').replace(/\{[^}]+\}/g, '[^/]+')}$`),
)

/** True when the contract has a route at this path, whatever its method. */
export function knowsPath(pathname: string): boolean {
  return patterns.some((pattern) => pattern.test(pathname))
}

function routePaths(node: unknown): string[] {
  if (isContractProcedure(node)) return node['~orpc'].route.path ? [node['~orpc'].route.path] : []
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(routePaths) : []
}
