import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { GalleryPage } from '@/features/gallery/components/gallery-page.tsx'
import { readGallery } from '@/features/gallery/server.ts'

export const metadata: Metadata = { title: 'Trash' }

export default async function Page() {
  const firstPage = await readGallery('trash')
  if (firstPage === null) redirect('/sign-in')
  return <GalleryPage view="trash" firstPage={firstPage} />
}
