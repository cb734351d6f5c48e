import { Progress } from '@/components/ui/progress.tsx'
import { passwordLength } from '../account-rules.ts'

/** How far a new password is from its least length: the only rule there is. */
export function LengthMeter({ password }: { password: string }) {
  const length = Array.from(password).length
  const enough = length >= passwordLength.least
  return (
    <span className="grid gap-1.5 pt-1">
      <Progress
        aria-hidden
        tone={enough ? 'success' : 'warning'}
        max={passwordLength.least}
        value={Math.min(length, passwordLength.least)}
      />
      <span className="tabular">
        {enough
          ? 'Long enough. A few words in a row are easy to keep in mind.'
          : `${length} of at least ${passwordLength.least} characters`}
      </span>
    </span>
  )
}
