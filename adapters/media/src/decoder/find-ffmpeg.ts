import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** The program that opens videos: the machine's own when it has one, else the one that came from npm. */
export async function findFfmpeg(searchPath: string): Promise<string> {
  for (const folder of searchPath.split(delimiter)) {
    const candidate = join(folder, 'ffmpeg')
    if (folder !== '' && (await isExecutable(candidate))) return candidate
  }
  // Loaded only when needed: on a platform that it has no program for, the package throws at once.
  try {
    const installed = await import('@ffmpeg-installer/ffmpeg')
    return installed.default.path
  } catch {
    // Pictures can be opened without it; the first video says what is missing.
    return 'ffmpeg'
  }
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
