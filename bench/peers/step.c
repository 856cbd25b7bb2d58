/* The article's training in C: the arithmetic of bench/step.py's textbook, in double, without -ffast-math.
 *
 * Layers 1 - 16 relu - 32 relu - 2 sigmoid, the cross-entropy of the outputs' shares, Keras's Adam, batches
 * of 10. theta holds each layer's kernel (inputs, units), row first, and its bias. Arrays of a batch are
 * [sample][unit], so that the innermost loops run along memory and keep the order of every sum. All is put
 * into one function, where the compiler knows each loop's length and takes several numbers at a time.
 */
#include <math.h>
#include <string.h>

#define INLINE static inline __attribute__((always_inline))

enum { B = 10, H1 = 16, H2 = 32, K = 2 };
enum { W1 = 0, B1 = W1 + H1, W2 = B1 + H1, B2 = W2 + H1 * H2, W3 = B2 + H2, B3 = W3 + H2 * K, P = B3 + K };

static const double RATE = 1e-4, BETA_1 = 0.9, BETA_2 = 0.999, EPSILON = 1e-7, LOW = 1e-7;

INLINE void forward(const double *restrict h, int inputs, const double *restrict kernel,
                    const double *restrict bias, int units, double *restrict z)
{
    for (int s = 0; s < B; s++) {
        double *sums = z + s * units;
        memcpy(sums, bias, units * sizeof *sums);
        for (int i = 0; i < inputs; i++)
            for (int j = 0; j < units; j++)
                sums[j] += h[s * inputs + i] * kernel[i * units + j];
    }
}

/* Write the slopes by a layer's kernel and bias, of dz (B, units) and the layer's inputs h (B, inputs). */
INLINE void slopes(const double *restrict h, int inputs, const double *restrict dz, int units,
                   double *restrict kernel, double *restrict bias)
{
    memset(kernel, 0, inputs * units * sizeof *kernel);
    memset(bias, 0, units * sizeof *bias);
    for (int s = 0; s < B; s++) {
        const double *d = dz + s * units;
        for (int i = 0; i < inputs; i++)
            for (int j = 0; j < units; j++)
                kernel[i * units + j] += h[s * inputs + i] * d[j];
        for (int j = 0; j < units; j++)
            bias[j] += d[j];
    }
}

/* Write the slopes by the sums of the layer before, whose outputs h (B, inputs) are relu's. */
INLINE void back(const double *restrict dz, int units, const double *restrict kernel, int inputs,
                 const double *restrict h, double *restrict dh)
{
    double turned[H1 * H2];
    for (int i = 0; i < inputs; i++)
        for (int j = 0; j < units; j++)
            turned[j * inputs + i] = kernel[i * units + j];
    memset(dh, 0, B * inputs * sizeof *dh);
    for (int s = 0; s < B; s++) {
        for (int j = 0; j < units; j++)
            for (int i = 0; i < inputs; i++)
                dh[s * inputs + i] += dz[s * units + j] * turned[j * inputs + i];
        for (int i = 0; i < inputs; i++)
            dh[s * inputs + i] = h[s * inputs + i] > 0 ? dh[s * inputs + i] : 0;
    }
}

INLINE void relu(double *restrict z, int count)
{
    for (int i = 0; i < count; i++)
        z[i] = z[i] > 0 ? z[i] : 0;
}

/* Return the batch's mean loss, and write the slopes by the last layer's sums. */
INLINE double loss_and_slopes(const double *restrict p, const long *restrict labels, double *restrict dz)
{
    double loss = 0;
    for (int s = 0; s < B; s++) {
        double sum = p[s * K] + p[s * K + 1], own = p[s * K + labels[s]], share = own / sum;
        double clipped = share < LOW ? LOW : share > 1 - LOW ? 1 - LOW : share;
        loss -= log(clipped);
        for (int k = 0; k < K; k++) {
            double slope = share == clipped ? (1 / sum - (k == labels[s] ? 1 / own : 0)) / B : 0;
            dz[s * K + k] = slope * p[s * K + k] * (1 - p[s * K + k]);
        }
    }
    return loss / B;
}

/* Do `steps` steps from zero memories. order: the sample of each place of each batch, (steps, B). */
void train(long steps, const double *restrict x, const long *restrict y, const long *restrict order,
           double *restrict theta, double *restrict losses)
{
    static double m[P], v[P], g[P];
    double input[B], h1[B * H1], h2[B * H2], p[B * K], d1[B * H1], d2[B * H2], d3[B * K];
    double power_1 = 1, power_2 = 1;
    long labels[B];
    memset(m, 0, sizeof m);
    memset(v, 0, sizeof v);
    for (long step = 0; step < steps; step++) {
        for (int s = 0; s < B; s++) {
            input[s] = x[order[step * B + s]];
            labels[s] = y[order[step * B + s]];
        }
        forward(input, 1, theta + W1, theta + B1, H1, h1);
        relu(h1, B * H1);
        forward(h1, H1, theta + W2, theta + B2, H2, h2);
        relu(h2, B * H2);
        forward(h2, H2, theta + W3, theta + B3, K, p);
        for (int i = 0; i < B * K; i++)
            p[i] = 1 / (1 + exp(-p[i]));
        losses[step] = loss_and_slopes(p, labels, d3);
        slopes(h2, H2, d3, K, g + W3, g + B3);
        back(d3, K, theta + W3, H2, h2, d2);
        slopes(h1, H1, d2, H2, g + W2, g + B2);
        back(d2, H2, theta + W2, H1, h1, d1);
        slopes(input, 1, d1, H1, g + W1, g + B1);
        power_1 *= BETA_1;
        power_2 *= BETA_2;
        double rate = RATE * sqrt(1 - power_2) / (1 - power_1);
        for (int i = 0; i < P; i++) {
            m[i] += (g[i] - m[i]) * (1 - BETA_1);
            v[i] += (g[i] * g[i] - v[i]) * (1 - BETA_2);
            theta[i] -= rate * m[i] / (sqrt(v[i]) + EPSILON);
        }
    }
}
