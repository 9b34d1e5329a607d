/* A bare WebKitGTK window with a static page: what `./desk bench` measures the program against. Ends with a line on
   standard output when the page has painted for the second time, and stays open until it is killed. */
#include <gtk/gtk.h>
#include <stdio.h>
#include <webkit2/webkit2.h>

static void painted(WebKitUserContentManager *content, WebKitJavascriptResult *result, gpointer nothing) {
    puts("painted");
    fflush(stdout);
}

int main(int argc, char **argv) {
    gtk_init(&argc, &argv);
    WebKitUserContentManager *content = webkit_user_content_manager_new();
    g_signal_connect(content, "script-message-received::painted", G_CALLBACK(painted), NULL);
    webkit_user_content_manager_register_script_message_handler(content, "painted");
    GtkWidget *window = gtk_window_new(GTK_WINDOW_TOPLEVEL);
    gtk_window_set_default_size(GTK_WINDOW(window), 1280, 800);
    GtkWidget *view = webkit_web_view_new_with_user_content_manager(content);
    gtk_container_add(GTK_CONTAINER(window), view);
    webkit_web_view_load_html(WEBKIT_WEB_VIEW(view),
        "<!doctype html><h1>Expat Desk</h1><p>A static page.</p><script>"
        "requestAnimationFrame(() => requestAnimationFrame(() => "
        "webkit.messageHandlers.painted.postMessage('')))</script>", NULL);
    gtk_widget_show_all(window);
    gtk_main();
    return 0;
}
