import { useId, type ComponentProps } from 'react'

/** The easel that is also an A. Beside the name it is decoration. */
export function LogoMark(props: ComponentProps<'svg'>) {
  // Two marks on one page must not share a gradient: one that is hidden takes the paint of both.
  const gradient = useId()
  return (
    <svg viewBox="0 0 32 32" fill="none" aria-hidden {...props}>
      <defs>
        <linearGradient id={gradient} x1="4" y1="2" x2="28" y2="30" gradientUnits="userSpaceOnUse">
          <stop stopColor="#8b5cf6" />
          <stop offset="1" stopColor="#ec4899" />
        </linearGradient>
      </defs>
      <rect width="32" height="32" rx="8" fill={`url(#${gradient})`} />
      <path
        d="M9.5 24.5 16 7l6.5 17.5"
        stroke="#fff"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M11 19h10" stroke="#fff" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  )
}
