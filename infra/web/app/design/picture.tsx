import { useSignal } from '@preact/signals';

/** Colours of the drawn picture of each category, in degrees of the colour wheel. */
const hues: Readonly<Record<string, number>> = {
  MUSIC: 270,
  DANCE: 325,
  ARTS: 210,
  CRAFTS: 28,
  SPORT: 195,
  OUTDOOR: 125,
  CINEMA: 245,
  THEATER: 350,
  PARTY: 300,
  PERSONAL_DEVELOPMENT: 165,
  CAFE: 22,
  RESTAURANT: 12,
  PLAYROOM: 48,
  ENTERTAINMENT: 38,
  CULTURE: 225,
  EDUCATION: 180,
  OTHER: 90,
};

/** A drawn landscape in the category's colour, where there is no photograph or it does not load. */
const Drawn = ({ category }: { readonly category: string }) => {
  const hue = hues[category] ?? 30;
  return (
    <svg class="picture" viewBox="0 0 80 60" aria-hidden="true" preserveAspectRatio="xMidYMid slice">
      <rect width="80" height="60" fill={`hsl(${hue} 55% 88%)`} />
      <circle cx={20 + (hue % 45)} cy="25" r="8" fill="hsl(42 95% 76%)" />
      <path d={`M0 42Q${15 + (hue % 20)} 26 41 41T80 34V60H0z`} fill={`hsl(${hue} 40% 66%)`} />
      <path d="M0 49Q24 38 48 47T80 43V60H0z" fill={`hsl(${hue} 42% 48%)`} />
    </svg>
  );
};

interface PictureProps {
  readonly uri: string | undefined;
  readonly category: string;
  /** What is to be seen, where that says more than the name beside it. */
  readonly alt?: string;
}

export const Picture = ({ uri, category, alt = '' }: PictureProps) => {
  const broken = useSignal('');
  if (uri === undefined || broken.value === uri) return <Drawn category={category} />;
  return (
    <img
      class="picture"
      src={uri}
      alt={alt}
      width="400"
      height="300"
      loading="lazy"
      decoding="async"
      onError={() => (broken.value = uri)}
    />
  );
};
