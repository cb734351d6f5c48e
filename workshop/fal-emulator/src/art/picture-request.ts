/** What one simulated picture is made from. Equal requests give equal bytes. */
export interface PictureRequest {
  readonly endpoint: string
  readonly prompt: string
  readonly seed: number
  /** Pixels. */
  readonly width: number
  /** Pixels. */
  readonly height: number
  readonly format: 'jpeg' | 'png'
}
