import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { searchValue, type PageSearch } from '@/app/search-value.ts'
import { GalleryPage } from '@/features/gallery/components/gallery-page.tsx'
import { viewOfKind } from '@/features/gallery/model/filters.ts'
import { readGallery } from '@/features/gallery/server.ts'

export const metadata: Metadata = { title: 'Gallery' }

export default async function Page({ searchParams }: { searchParams: PageSearch }) {
  const view = viewOfKind(searchValue((await searchParams)['kind']))
  const firstPage = await readGallery(view)
  if (firstPage === null) redirect('/sign-in')
  return <GalleryPage key={view} view={view} firstPage={firstPage} />
}
