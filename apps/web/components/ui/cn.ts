import { clsx } from 'clsx'

/**
 * Joins class names; falsy ones are left out.
 * There is no conflict resolution (tailwind-merge costs 8 kB on every page): a component offers a variant
 * instead of expecting its base classes to be overridden.
 */
export { clsx as cn }
