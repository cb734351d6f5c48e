/** Who is signed in, as far as the frame of the application shows it. */
export interface Person {
  name: string
  email: string
  /** Mail is simulated and this visitor may read it. */
  outboxIsHere: boolean
}
