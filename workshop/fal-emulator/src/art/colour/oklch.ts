/** A colour by lightness (0 to 1), chroma (0 to about 0.3) and hue (degrees), after Ottosson's OKLab. */
export interface Oklch {
  readonly l: number
  readonly c: number
  readonly h: number
}

/** Linear-light red, green and blue; 1 is paper white, more is a light source. */
export type Rgb = [red: number, green: number, blue: number]

/** Colour by its three numbers. */
export function oklch(l: number, c: number, h: number): Oklch {
  return { l, c, h }
}

/** To linear light, giving up chroma (never hue or lightness) where the screen can't show it. */
export function toLinear({ l, c, h }: Oklch): Rgb {
  const angle = (h * Math.PI) / 180
  let low = 0
  let high = c
  let found = labToLinear(l, c * Math.cos(angle), c * Math.sin(angle))
  if (isShown(found)) return found
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2
    found = labToLinear(l, middle * Math.cos(angle), middle * Math.sin(angle))
    if (isShown(found)) low = middle
    else high = middle
  }
  const [red, green, blue] = labToLinear(l, low * Math.cos(angle), low * Math.sin(angle))
  return [Math.max(0, red), Math.max(0, green), Math.max(0, blue)]
}

function isShown(colour: Rgb): boolean {
  return colour.every((part) => part >= -0.0005 && part <= 1.0005)
}

/** OKLab to linear sRGB, with the published matrices. */
function labToLinear(l: number, a: number, b: number): Rgb {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}
