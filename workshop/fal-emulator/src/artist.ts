/** Who draws. The studio's own artist is in `art/`; tests bring a quicker one. */
export interface Artist {
  composePicture(request: {
    endpoint: string
    prompt: string
    seed: number
    width: number
    height: number
    format: 'jpeg' | 'png'
  }): Promise<Buffer>
  composeVideo(request: {
    image: Buffer
    prompt: string
    seed: number
    frames: number
    framesPerSecond: number
    width: number
    height: number
  }): Promise<Buffer>
}
