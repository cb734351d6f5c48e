import type { Run } from '@atelier/runs'
import type { WebContext } from '../context.ts'
import { runView, type RunView } from './run-view.ts'

/** The view of one run. Only a run that has kept something is asked for its assets: news of progress come often. */
export async function viewRun(context: Pick<WebContext, 'store' | 'objects'>, run: Run): Promise<RunView> {
  const hasAssets = run.steps.some((step) => step.state.at === 'succeeded')
  const assets = hasAssets ? await context.store.assetsOfRuns(run.workspaceId, [run.id]) : []
  return runView(run, assets, context.objects)
}
