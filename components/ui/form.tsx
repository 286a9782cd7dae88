import type { ComponentProps } from 'react';

/**
 * Every form of the app. It posts, so that a send before the page is awake can never put what was typed into
 * the address; `Button` of type submit waits for that moment too.
 */
export function Form(props: Omit<ComponentProps<'form'>, 'method'>) {
  return <form method="post" {...props} />;
}
