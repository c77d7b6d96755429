export async function publishToFindable() {}
export async function searchOverhead() {}
