/** The query of a page as Next hands it over. */
export type PageSearch = Promise<Readonly<Record<string, string | string[] | undefined>>>

/** One value of a page's query; a name that was given twice counts as its first. */
export function searchValue(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
