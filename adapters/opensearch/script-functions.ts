import { dayMs } from '../../domain/shared/time';
import { gapBits } from './session-times';

/** Returns a number of Painless whose lowest bits are set. */
export const mask = (bits: number): string => `${2 ** bits - 1}L`;

/** Days from 1 March of the year 0 to 1970. */
const daysTo1970 = 719_468;

/**
 * Returns a day of birth as scripts reckon with it: months since March of the year 0, and the day of the month. Leap days end such years, so
 * that whole numbers tell on which day a month begins.
 */
export const birthNumbers = (bornOn: number): readonly [month: number, dayOfMonth: number] => {
  const date = new Date(bornOn * dayMs);
  return [date.getUTCFullYear() * 12 + date.getUTCMonth() - 2, date.getUTCDate()];
};

/** Holds what scripts call, in Painless: rules of the domain once more, for the times of one session. */
export const timeFunctions = `
  long least(long a, long b) { return a < b ? a : b; }
  long most(long a, long b) { return a > b ? a : b; }
  long dayOf(long time) { long day = time / ${dayMs}L; return day * ${dayMs}L > time ? day - 1L : day; }
  boolean isOn(long weekdays, long day) { return ((weekdays >> ((day + 3L) % 7L + 7L) % 7L) & 1L) == 1L; }
  long firstOf(long month) {
    long year = month / 12L;
    return year * 365L + year / 4L - year / 100L + year / 400L + (month % 12L * 153L + 2L) / 5L - ${daysTo1970}L;
  }
  long completedOn(long month, long dayOfMonth, long months) {
    return least(firstOf(month + months) + dayOfMonth - 1L, firstOf(month + months + 1L));
  }
  long afterGaps(def gaps, long wall) {
    for (int i = 0; i < gaps.size(); i++) {
      long gap = gaps.get(i);
      long end = (gap >> ${gapBits}) * 1000L;
      long length = (gap & ${mask(gapBits)}) * 1000L;
      if (wall >= end - length && wall < end) { return wall + length; }
    }
    return wall;
  }
  boolean isNearGap(def gaps, long start, long end) {
    for (int i = 0; i < gaps.size(); i++) {
      long gap = gaps.get(i);
      long at = (gap >> ${gapBits}) * 1000L;
      if (at > start - ${4 * dayMs}L && at < end + ${4 * dayMs}L) { return true; }
    }
    return false;
  }
  boolean overlapsDays(long first, long last, long opens, long closes, long weekdays, long start, long end) {
    long lowest = most(first, dayOf(start - closes) + 1L);
    long highest = least(last, dayOf(end - opens - 1L));
    if (weekdays == 127L) { return lowest <= highest; }
    for (long day = lowest; day <= highest && day < lowest + 7L; day++) {
      if (isOn(weekdays, day)) { return true; }
    }
    return false;
  }
  boolean overlapsAmongGaps(Map params, def gaps, long start, long end) {
    long opens = params.opens; long closes = params.closes; long weekdays = params.weekdays;
    long lowest = most((long) params.first, dayOf(start) - 3L);
    long highest = least((long) params.last, dayOf(end) + 2L);
    for (long day = lowest; day <= highest; day++) {
      if (isOn(weekdays, day)
        && start < afterGaps(gaps, day * ${dayMs}L + closes)
        && end > afterGaps(gaps, day * ${dayMs}L + opens)) { return true; }
    }
    return false;
  }
  long daysAmongGaps(def gaps, long first, long last, long opens, long closes, long weekdays, long start, long end) {
    long marked = 0L;
    for (long day = most(first, dayOf(start) - 3L); day <= least(last, dayOf(end) + 2L); day++) {
      if (isOn(weekdays, day)
        && start < afterGaps(gaps, day * ${dayMs}L + closes)
        && end > afterGaps(gaps, day * ${dayMs}L + opens)) { marked |= 1L << (day - first); }
    }
    return marked;
  }
`;

/** Holds rules of the domain once more, for one kind of terms: place, price and places left. */
export const termFunctions = `
  boolean isWithin(def range, double from, double to) {
    return from <= ((Number) range.to).doubleValue() && to >= ((Number) range.from).doubleValue();
  }
  void markBands(Map params, boolean[] marked, String variant) {
    String[] parts = variant.splitOnToken('|');
    if (parts[3].isEmpty()) { return; }
    double from = Double.parseDouble(parts[3]); double to = Double.parseDouble(parts[4]);
    for (int i = 0; i < marked.length; i++) { if (isWithin(params.bands[i], from, to)) { marked[i] = true; } }
  }
  double between(double lat1, double lon1, double lat2, double lon2) {
    double latitudes = Math.pow(Math.sin(Math.toRadians(lat2 - lat1) / 2), 2);
    double longitudes = Math.pow(Math.sin(Math.toRadians(lon2 - lon1) / 2), 2);
    double chord = latitudes + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * longitudes;
    return 2 * 6371008.7714 * Math.asin(Math.min(1.0, Math.sqrt(chord)));
  }
  double totalOf(Map terms, double child, double adult, double family, double units, boolean isDonation) {
    double children = ((Number) terms.children).doubleValue(); double adults = ((Number) terms.adults).doubleValue();
    double sum = children * child + adults * adult;
    if (children > 0 && adults > 0 && family >= 0) { sum = Math.min(sum, family); }
    return isDonation ? Math.max(sum / units, Double.MIN_VALUE) : sum / units;
  }
  boolean isInBox(def box, double lat, double lon) {
    double south = ((Number) box.south).doubleValue(); double north = ((Number) box.north).doubleValue();
    double west = ((Number) box.west).doubleValue(); double east = ((Number) box.east).doubleValue();
    if (lat < south || lat > north) { return false; }
    boolean inside = west > east ? lon >= west || lon <= east : lon >= west && lon <= east;
    if (!inside && Math.abs(lon) == 180.0) {
      inside = west > east ? -lon >= west || -lon <= east : -lon >= west && -lon <= east;
    }
    return inside;
  }
  boolean hasTerms(Map terms, String variant, boolean countsChildren) {
    String[] parts = variant.splitOnToken('|');
    double lat = Double.parseDouble(parts[1]); double lon = Double.parseDouble(parts[2]);
    if (terms.within != null) {
      def within = terms.within;
      double distance = between(((Number) within.lat).doubleValue(), ((Number) within.lon).doubleValue(), lat, lon);
      if (distance > ((Number) within.metres).doubleValue()) { return false; }
    }
    if (terms.box != null && !isInBox(terms.box, lat, lon)) { return false; }
    if (terms.price != null) {
      if (parts[3].isEmpty()) { return false; }
      if (!isWithin(terms.price, Double.parseDouble(parts[3]), Double.parseDouble(parts[4]))) { return false; }
    }
    if (terms.free != null && !parts[5].equals(terms.free)) { return false; }
    if (terms.total != null) {
      if (parts[6].isEmpty()) { return false; }
      double family = parts[8].isEmpty() ? -1.0 : Double.parseDouble(parts[8]);
      double total = totalOf(terms, Double.parseDouble(parts[6]), Double.parseDouble(parts[7]), family,
        Double.parseDouble(parts[9]), parts[10].equals('true'));
      if (!isWithin(terms.total, total, total)) { return false; }
    }
    if (terms.available != null) {
      int needed = countsChildren ? (int) terms.available.children : (int) terms.available.everybody;
      if (Integer.parseInt(parts[11]) < needed) { return false; }
    }
    return true;
  }
`;
