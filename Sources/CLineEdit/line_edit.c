// For wcwidth.
#define _XOPEN_SOURCE 700

#include "CLineEdit.h"
#include <stdio.h>
#include <string.h>

EditLine *kiosque_el_make(const char *program) { return el_init(program, stdin, stdout, stderr); }

int kiosque_el_set_prompt(EditLine *editor, char *(*prompt)(EditLine *), char delimiter) {
  return el_set(editor, EL_PROMPT_ESC, prompt, delimiter);
}

int kiosque_el_set_reader(EditLine *editor, int (*read)(EditLine *, wchar_t *)) {
  return el_set(editor, EL_GETCFN, read);
}

int kiosque_el_set_owner(EditLine *editor, void *owner) { return el_set(editor, EL_CLIENTDATA, owner); }

void *kiosque_el_owner(EditLine *editor) {
  void *owner = NULL;
  el_get(editor, EL_CLIENTDATA, &owner);
  return owner;
}

int kiosque_el_use_emacs_keys(EditLine *editor) { return el_set(editor, EL_EDITOR, "emacs"); }

int kiosque_el_uses_vi_keys(EditLine *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 && name && strcmp(name, "vi") == 0;
}

int kiosque_el_add_function(EditLine *editor, const char *name, unsigned char (*function)(EditLine *, int)) {
  return el_set(editor, EL_ADDFN, name, "see kiosque", function);
}

int kiosque_el_bind(EditLine *editor, const char *keys, const char *function) {
  return el_set(editor, EL_BIND, keys, function, NULL);
}

int kiosque_el_bind_command(EditLine *editor, const char *keys, const char *function) {
  return el_set(editor, EL_BIND, "-a", keys, function, NULL);
}

int kiosque_el_set_terminal(EditLine *editor, const char *mode, const char *setting) {
  return el_set(editor, EL_SETTY, mode, setting, NULL);
}

int kiosque_el_prepare_terminal(EditLine *editor, int edits) { return el_set(editor, EL_PREP_TERM, edits); }

int kiosque_el_refresh(EditLine *editor) { return el_set(editor, EL_REFRESH, NULL); }

int kiosque_cell_width(wchar_t character) { return wcwidth(character); }

int kiosque_el_set_history(EditLine *editor, History *lines) {
  return el_set(editor, EL_HIST, history, lines);
}

int kiosque_history_set_size(History *lines, int size) {
  HistEvent event;
  return history(lines, &event, H_SETSIZE, size);
}

int kiosque_history_add(History *lines, const char *line) {
  HistEvent event;
  return history(lines, &event, H_ENTER, line);
}
