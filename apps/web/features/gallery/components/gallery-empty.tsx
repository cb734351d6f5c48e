import { Clapperboard, Images, Trash2, type LucideIcon } from 'lucide-react'
import Link from 'next/link'
import { buttonVariants } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import type { GalleryView } from '../model/filters.ts'

interface EmptyFace {
  readonly icon: LucideIcon
  readonly title: string
  readonly description: string
  readonly action: { readonly href: string; readonly label: string }
}

const nothingYet: EmptyFace = {
  icon: Images,
  title: 'Nothing here yet',
  description:
    'Every picture and film that you generate is kept here, with all that is needed to make it again.',
  action: { href: '/generate', label: 'Generate a picture' },
}

const faces: Readonly<Record<GalleryView, EmptyFace>> = {
  all: nothingYet,
  images: nothingYet,
  videos: {
    icon: Clapperboard,
    title: 'No videos yet',
    description: 'Choose a picture and set it in motion: the Animate button is on each of them.',
    action: { href: '/gallery', label: 'Choose a picture' },
  },
  trash: {
    icon: Trash2,
    title: 'The trash is empty',
    description: 'What you move to the trash waits here and can be taken back.',
    action: { href: '/gallery', label: 'Back to the gallery' },
  },
}

/** A view without pictures: why, and what to do next. */
export function GalleryEmpty({ view }: { view: GalleryView }) {
  const { icon, title, description, action } = faces[view]
  return (
    <EmptyState
      icon={icon}
      title={title}
      description={description}
      action={
        <Link
          href={action.href}
          className={buttonVariants({ variant: view === 'trash' ? 'outline' : 'default' })}
        >
          {action.label}
        </Link>
      }
      className="my-auto"
    />
  )
}
