/** An expected refusal of the launcher: its message is a French sentence, shown as it is to whoever starts the server. */
export class LaunchError extends Error {
  override name = 'LaunchError';
}
