/** A list as the API answers it, and as pages hand it to components that keep it fresh. */
export interface List<Item> {
  readonly items: readonly Item[];
}
