import { cookies } from 'next/headers'
import { appearanceAttributes, contrastCookie, parseAppearance, themeCookie } from './theme.ts'

/**
 * The attributes of <html> for this visitor. Written by the server, so that the first paint has the right colours
 * without any script before it.
 */
export async function appearanceOfVisitor() {
  const jar = await cookies()
  return appearanceAttributes(parseAppearance(jar.get(themeCookie)?.value, jar.get(contrastCookie)?.value))
}
