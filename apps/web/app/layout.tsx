import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { studio } from '@/compose.ts'
import { appearanceOfVisitor } from '@/features/theme/server.ts'
import { inter, jetBrainsMono } from './fonts.ts'
import './globals.css'

/** Known only when the server runs: an operator's address is never baked into a build. */
export async function generateMetadata(): Promise<Metadata> {
  await connection()
  return { ...metadata, metadataBase: new URL(studio().settings.APP_URL) }
}

const metadata: Metadata = {
  title: { default: 'Atelier', template: '%s · Atelier' },
  description: 'A studio for pictures and films that begin as words, on your own machine.',
  applicationName: 'Atelier',
  openGraph: { siteName: 'Atelier', type: 'website', locale: 'en' },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#0f172a' },
  ],
}

/** Every page: language, colours, fonts. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The appearance menu changes the attributes before React has seen them.
    <html
      lang="en"
      {...await appearanceOfVisitor()}
      className={`${inter.variable} ${jetBrainsMono.variable}`}
      suppressHydrationWarning
    >
      <body>{children}</body>
    </html>
  )
}
