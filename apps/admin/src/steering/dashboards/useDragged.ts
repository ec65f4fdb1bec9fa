import { type DragEvent, useState } from 'react';

/** Dragging one of several things onto the place of another by the mouse; `move` has the title of the one dragged. */
export function useDragged(move: (from: number, to: number, title: string) => void) {
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  const handlersOf = (place: number, title: string) => ({
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      // Without data, Firefox drags nothing.
      event.dataTransfer.setData('text/plain', title);
      setDragged(place);
    },
    onDragOver: (event: DragEvent) => {
      if (dragged === undefined) return;
      event.preventDefault();
      setOver(place);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== undefined) move(dragged, place, event.dataTransfer.getData('text/plain'));
      end();
    },
    onDragEnd: end,
  });
  return { dragged, over, handlersOf };
}
