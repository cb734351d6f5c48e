/** Checks the settings when the process starts, so that a bad one stops it with all their names, not the first visitor. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { studio } = await import('./compose.ts')
  studio()
}
