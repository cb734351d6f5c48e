const side = 20

/** A little frame in the proportions of a picture. */
export function ShapeIcon({
  width,
  height,
  className,
}: {
  width: number
  height: number
  className?: string
}) {
  const scale = (side - 2) / Math.max(width, height)
  const [across, down] = [Math.max(4, width * scale), Math.max(4, height * scale)]
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden
      className={className}
    >
      <rect x={(side - across) / 2} y={(side - down) / 2} width={across} height={down} rx="2" />
    </svg>
  )
}
