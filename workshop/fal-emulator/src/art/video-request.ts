/** What one simulated film is made from. */
export interface VideoRequest {
  /** The picture to bring to life: any format that sharp reads. */
  readonly image: Buffer
  readonly prompt: string
  readonly seed: number
  /** Number of frames in the film, exactly. */
  readonly frames: number
  readonly framesPerSecond: number
  /** Pixels; taken down to the next even number. */
  readonly width: number
  /** Pixels; taken down to the next even number. */
  readonly height: number
}
