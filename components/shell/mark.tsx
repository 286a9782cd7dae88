/** The pressed spot: three rings, the strongest inside. */
export function Mark({
  size = 34,
  className,
}: {
  size?: number | undefined;
  className?: string | undefined;
}) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 34 34"
      aria-hidden="true"
      className={`text-accent ${className ?? ''}`}
    >
      <g fill="none" stroke="currentColor">
        <circle cx="17" cy="17" r="15.7" strokeWidth="1.6" opacity="0.5" />
        <circle cx="17" cy="17" r="10" strokeWidth="2" opacity="0.85" />
      </g>
      <circle cx="17" cy="17" r="4.2" fill="currentColor" />
    </svg>
  );
}
