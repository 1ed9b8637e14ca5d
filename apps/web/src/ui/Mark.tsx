/** The mark: a baobab, drawn in the colour of the text around it. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" strokeWidth="2">
        <path d="M13 27c.8-4 .6-7.6-2.5-11M19 27c-.8-4-.6-7.6 2.5-11" />
        <path d="M16 26V11" strokeWidth="4.5" />
        <path d="M16 14 9 9M16 14l7-5M9 9 5.5 10M9 9l-.5-3M23 9l3.5 1M23 9l.5-3M16 11V6" />
        <path d="M9 27h14" />
      </g>
    </svg>
  );
}
