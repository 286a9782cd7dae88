export { html, pdf, printed } from './frozen';
export { issue, leaveOut } from './issue';
export { list, open, settled } from './open';
