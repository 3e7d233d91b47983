/** Returns a setting that the template gives the function. A function without it fails as it starts, and says which. */
export const setting = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`the environment lacks ${name}`);
  return value;
};
