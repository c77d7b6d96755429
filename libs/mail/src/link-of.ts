/** Where the small page of a one-time link lives: the token is in the path, so that it is never sent as a Referer's query. */
export function linkOf(site: string, token: string): string {
  return `${site}/lien/${token}`;
}
