import { setting } from '../environment';
import { provide } from '../provider';

export const imageAddress = provide('imageAddress', () => {
  const origin = setting('IMAGES_ORIGIN');
  return (key: string): string => `${origin}/${key}`;
});

export const imageStore = provide('imageStore', () => ({
  bucket: setting('IMAGES_BUCKET'),
  region: setting('AWS_REGION'),
}));
