/* What stands around the program on a desktop: another program from which somebody copies, and her hands.
     outside copy FILE       shows FILE as a browser does, selects everything, copies, and keeps it until its input ends
     outside read            prints the text that is on the clipboard
     outside type TEXT       presses the keys of TEXT, then Enter, in the dialog that is opening
     outside drop FILE X Y   takes hold of FILE in a window of its own and lets it go at this place of the screen */
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <webkit2/webkit2.h>

/* The hands: their own connection, so that their events come from outside. */
static Display *hands;

static void say(const char *words) {
    puts(words);
    fflush(stdout);
}

static gboolean let_go(GIOChannel *input, GIOCondition condition, gpointer nothing) {
    gtk_main_quit();
    return FALSE;
}

static void copied(GtkClipboard *clipboard, GdkEvent *event, gpointer nothing) { say("copied"); }

static void loaded(WebKitWebView *view, WebKitLoadEvent event, gpointer nothing) {
    if (event != WEBKIT_LOAD_FINISHED) return;
    webkit_web_view_execute_editing_command(view, WEBKIT_EDITING_COMMAND_SELECT_ALL);
    webkit_web_view_execute_editing_command(view, WEBKIT_EDITING_COMMAND_COPY);
}

/* In a corner, and small: what it lies on goes on being painted. */
static GtkWidget *corner(void) {
    GtkWidget *window = gtk_window_new(GTK_WINDOW_POPUP);
    gtk_window_set_default_size(GTK_WINDOW(window), 24, 24);
    gtk_window_move(GTK_WINDOW(window), 0, 0);
    return window;
}

static void copy(const char *file) {
    GtkWidget *window = corner(), *view = webkit_web_view_new();
    gtk_container_add(GTK_CONTAINER(window), view);
    gtk_widget_show_all(window);
    g_signal_connect(gtk_clipboard_get(GDK_SELECTION_CLIPBOARD), "owner-change", G_CALLBACK(copied), NULL);
    g_signal_connect(view, "load-changed", G_CALLBACK(loaded), NULL);
    char *uri = g_filename_to_uri(file, NULL, NULL);
    webkit_web_view_load_uri(WEBKIT_WEB_VIEW(view), uri);
    g_io_add_watch(g_io_channel_unix_new(0), G_IO_IN | G_IO_HUP, let_go, NULL);
    gtk_main();
}

static void press(KeySym symbol) {
    KeyCode code = XKeysymToKeycode(hands, symbol), shift = XKeysymToKeycode(hands, XStringToKeysym("Shift_L"));
    gboolean shifted = XKeycodeToKeysym(hands, code, 0) != symbol;
    if (shifted) XTestFakeKeyEvent(hands, shift, True, 0);
    XTestFakeKeyEvent(hands, code, True, 0);
    XTestFakeKeyEvent(hands, code, False, 0);
    if (shifted) XTestFakeKeyEvent(hands, shift, False, 0);
    XSync(hands, False);
    g_usleep(8000);
}

static gboolean is_dialog(Window window) {
    Atom type, kind = XInternAtom(hands, "_NET_WM_WINDOW_TYPE", False), *found = NULL;
    int format;
    unsigned long items = 0, left;
    XGetWindowProperty(hands, window, kind, 0, 1, False, XA_ATOM, &type, &format, &items, &left, (unsigned char **)&found);
    gboolean yes = items == 1 && *found == XInternAtom(hands, "_NET_WM_WINDOW_TYPE_DIALOG", False);
    if (found) XFree(found);
    return yes;
}

/* The dialog on top, once it is there. */
static Window dialog(void) {
    Window root, parent, *windows;
    unsigned count;
    for (int tries = 0; tries < 200; tries++, g_usleep(50000)) {
        XQueryTree(hands, DefaultRootWindow(hands), &root, &parent, &windows, &count);
        while (count-- > 0) {
            XWindowAttributes is;
            if (XGetWindowAttributes(hands, windows[count], &is) && is.map_state == IsViewable &&
                is_dialog(windows[count])) return windows[count];
        }
        XFree(windows);
    }
    return None;
}

/* Without a window manager nobody gives the keyboard to a new window. */
static void type(const char *text) {
    Window top = dialog();
    if (top == None) exit(1);
    XSetInputFocus(hands, top, RevertToPointerRoot, CurrentTime);
    XSync(hands, False);
    g_usleep(200000);
    /* The first letter only makes it show a field. */
    press((KeySym)(unsigned char)*text++);
    g_usleep(700000);
    for (; *text; text++) press((KeySym)(unsigned char)*text);
    g_usleep(300000);
    press(XStringToKeysym("Return"));
}

static char *dragged;
static int to_x, to_y, way;

static void give(GtkWidget *widget, GdkDragContext *drag, GtkSelectionData *data, guint info, guint time, gpointer no) {
    char *uris[] = {dragged, NULL};
    gtk_selection_data_set_uris(data, uris);
}

static void ended(GtkWidget *widget, GdkDragContext *drag, gpointer nothing) {
    say("dropped");
    gtk_main_quit();
}

/* A hand that goes over in twenty small moves, and rests before it lets go. */
static gboolean move(gpointer nothing) {
    way++;
    if (way == 1) XTestFakeMotionEvent(hands, -1, 12, 12, 0);
    else if (way == 2) XTestFakeButtonEvent(hands, 1, True, 0);
    else if (way < 24) XTestFakeMotionEvent(hands, -1, 12 + (to_x - 12) * (way - 3) / 20, 12 + (to_y - 12) * (way - 3) / 20, 0);
    else if (way == 34) XTestFakeButtonEvent(hands, 1, False, 0);
    XFlush(hands);
    return way < 34;
}

static void drop(const char *file) {
    static GtkTargetEntry uris = {"text/uri-list", 0, 0};
    GtkWidget *window = corner();
    dragged = g_filename_to_uri(file, NULL, NULL);
    gtk_drag_source_set(window, GDK_BUTTON1_MASK, &uris, 1, GDK_ACTION_COPY);
    g_signal_connect(window, "drag-data-get", G_CALLBACK(give), NULL);
    g_signal_connect(window, "drag-end", G_CALLBACK(ended), NULL);
    gtk_widget_show_all(window);
    g_timeout_add(20, move, NULL);
    gtk_main();
}

int main(int argc, char **argv) {
    gtk_init(&argc, &argv);
    hands = XOpenDisplay(NULL);
    if (argc == 3 && strcmp(argv[1], "copy") == 0) copy(argv[2]);
    else if (argc == 3 && strcmp(argv[1], "type") == 0) type(argv[2]);
    else if (argc == 5 && strcmp(argv[1], "drop") == 0) {
        to_x = atoi(argv[3]);
        to_y = atoi(argv[4]);
        drop(argv[2]);
    } else if (argc == 2 && strcmp(argv[1], "read") == 0) {
        char *text = gtk_clipboard_wait_for_text(gtk_clipboard_get(GDK_SELECTION_CLIPBOARD));
        fputs(text ? text : "", stdout);
    } else return 64;
    return 0;
}
