/** Where a flower stands and how the light meets it. */
export interface Bed {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly lightTurn: number
}
