/** Whether keys go to what has the focus: something typed in, or a dialog or menu in front of the page. */
export function isTyping(): boolean {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return false;
  return focused.isContentEditable || focused.closest('input, textarea, select, [role=dialog], [role=menu]') !== null;
}
