/** The look of one place in the rail, shared by links, the disabled state and the person. */
export const railItem =
  'relative flex h-[66px] w-[68px] flex-col items-center justify-center gap-1 rounded-m text-xs font-semibold leading-tight [&_svg]:size-6 [&_svg]:stroke-[1.8] max-tablet:h-[60px] max-tablet:w-auto max-tablet:min-w-0 max-tablet:flex-1';
