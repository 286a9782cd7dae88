/** Nothing: without a file of its own, the floor would start as the product does, whose folder is its root. */
export function register(): void {}
