/** Every time zone that the device knows, and one that it may not, as choices. */
export const zonesWith = (timeZone: string) =>
  [...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
    .sort()
    .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
