import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { GeneratePage } from '@/features/generate/components/generate-page.tsx'
import { readGenerate } from '@/features/generate/server.ts'

export const metadata: Metadata = { title: 'Generate' }

export default async function Page() {
  const start = await readGenerate()
  if (start === null) redirect('/sign-in')
  return <GeneratePage {...start} />
}
