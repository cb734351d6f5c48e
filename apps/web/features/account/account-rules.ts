/**
 * What the forms check before they ask the API, which checks it all again. Rules of the form library itself:
 * a schema library would double the weight of a sign-in page.
 */

/** Length is the only rule for a password: composition rules make passwords worse (NIST SP 800-63B, ASVS 6.2). */
export const passwordLength = { least: 12, most: 128 }

const trimmed = (value: string) => value.trim()

export const nameRules = {
  setValueAs: trimmed,
  validate: (name: string) => name !== '' || 'Enter your name.',
  maxLength: { value: 100, message: 'Use at most 100 characters.' },
}

export const emailRules = {
  setValueAs: trimmed,
  pattern: { value: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, message: 'Enter an address like name@example.com.' },
  required: 'Enter an address like name@example.com.',
}

export const passwordRules = { required: 'Enter your password.' }

const tooShort = `Use at least ${passwordLength.least} characters.`

export const newPasswordRules = {
  required: tooShort,
  minLength: { value: passwordLength.least, message: tooShort },
  maxLength: { value: passwordLength.most, message: `Use at most ${passwordLength.most} characters.` },
}
