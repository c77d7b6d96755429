/** Everybody's, in these tests. */
export const PASSWORD = 'quatre mots sous la pluie';
