import type { Result } from '@atelier/kernel'
import type { ProviderTrouble } from './provider.ts'

/** Reads a provider's result files, from the provider's own hosts only. */
export interface Downloads {
  /** Fails with kind `lost` when the file is gone for good. What was opened may still break off: then it throws {@link DownloadBroken}. */
  open(url: string): Promise<Result<AsyncIterable<Uint8Array>, ProviderTrouble>>
}

/** Thrown by a download that stalled, broke off or brought fewer bytes than announced: a later try may succeed. */
export class DownloadBroken extends Error {
  override readonly name = 'DownloadBroken'
}
