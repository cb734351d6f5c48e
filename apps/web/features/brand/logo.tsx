import Link from 'next/link'
import { cn } from '@/components/ui/cn.ts'
import { LogoMark } from './logo-mark.tsx'

/** Mark and name, which lead home. */
export function Logo({ href = '/', className }: { href?: string; className?: string }) {
  return (
    <Link
      href={href}
      className={cn(
        'inline-flex items-center gap-2 rounded-sm text-base font-semibold tracking-tight',
        className,
      )}
    >
      <LogoMark className="size-6" />
      Atelier
    </Link>
  )
}
