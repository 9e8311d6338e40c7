#ifndef KIOSQUE_LINE_EDIT_H
#define KIOSQUE_LINE_EDIT_H

#include <histedit.h>
#include <wchar.h>

/// The calls of libedit that Swift cannot make, since they take arguments without types (editline(3)).

/// An editor of standard input and output; null where there is no memory.
EditLine *kiosque_el_make(const char *program);

/// What answers for the prompt; `delimiter` stands around what takes no room on the screen.
int kiosque_el_set_prompt(EditLine *editor, char *(*prompt)(EditLine *), char delimiter);

/// What reads a character: 1 with one, 0 at the end, -1 after an error.
int kiosque_el_set_reader(EditLine *editor, int (*read)(EditLine *, wchar_t *));

int kiosque_el_set_owner(EditLine *editor, void *owner);
void *kiosque_el_owner(EditLine *editor);

int kiosque_el_use_emacs_keys(EditLine *editor);
int kiosque_el_uses_vi_keys(EditLine *editor);

/// Names a function that keys can be bound to; it returns one of the CC_ constants.
int kiosque_el_add_function(EditLine *editor, const char *name, unsigned char (*function)(EditLine *, int));
int kiosque_el_bind(EditLine *editor, const char *keys, const char *function);
/// The same while vi's commands are typed.
int kiosque_el_bind_command(EditLine *editor, const char *keys, const char *function);

/// What the keys of the terminal do while a line is edited (`-d`) or not (`-x`); see `setty` in editrc(5).
int kiosque_el_set_terminal(EditLine *editor, const char *mode, const char *setting);
/// Puts the terminal in its state for editing, or back.
int kiosque_el_prepare_terminal(EditLine *editor, int edits);
/// Draws prompt and line anew, from where the cursor stands.
int kiosque_el_refresh(EditLine *editor);

/// The cells that a character takes on the screen; negative for none that can be seen (wcwidth(3)).
int kiosque_cell_width(wchar_t character);

int kiosque_el_set_history(EditLine *editor, History *history);
int kiosque_history_set_size(History *history, int size);
int kiosque_history_add(History *history, const char *line);

#endif
